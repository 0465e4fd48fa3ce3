<?php
/**
 * Plugin Name:       Vitrine
 * Description:       Shows assets of a digital asset management by reference: approved, unexpired, in the page's language, and never as a copy.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            The Vitrine project
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       vitrine
 * Domain Path:       /languages
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

define( 'VITRINE_VERSION', '0.1.0' );
define( 'VITRINE_FILE', __FILE__ );

require_once __DIR__ . '/includes/Autoloader.php';
Vitrine\Autoloader::register( __DIR__ . '/includes' );

Vitrine\Plugin::start();
