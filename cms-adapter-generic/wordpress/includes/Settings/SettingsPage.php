<?php

namespace Vitrine\Settings;

defined( 'ABSPATH' ) || exit;

/** Settings, Vitrine: how to reach the server, and a test that says whether all of it works. */
final class SettingsPage {

	private const PAGE = 'vitrine';
	private const TEST = 'vitrine_test';

	private Settings $settings;
	private ConnectionTest $test;

	public function __construct( Settings $settings, ConnectionTest $test ) {
		$this->settings = $settings;
		$this->test     = $test;
	}

	public function register(): void {
		add_action( 'admin_init', array( $this, 'define' ) );
		add_action( 'admin_menu', array( $this, 'menu' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( VITRINE_FILE ), array( $this, 'link' ) );
	}

	public function define(): void {
		register_setting(
			self::PAGE,
			Settings::OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( SettingsForm::class, 'accept' ),
			)
		);
		add_settings_section( 'server', '', '__return_null', self::PAGE );
		foreach ( $this->fields() as $name => $field ) {
			list( $label, $type, $value, $help ) = $field;
			$placeholder                         = $field[4] ?? '';
			add_settings_field(
				'vitrine_' . $name,
				$label,
				array( $this, 'field' ),
				self::PAGE,
				'server',
				array( 'label_for' => 'vitrine_' . $name ) + compact( 'name', 'type', 'value', 'help', 'placeholder' )
			);
		}
	}

	/** @return array<string, string[]> label, type, value, help, and what holds where the field is empty, by name. */
	private function fields(): array {
		$hidden = static function ( string $key ): string {
			return '' === $key ? '' : SettingsForm::UNCHANGED;
		};
		return array(
			'server'     => array( __( 'Server', 'vitrine' ), 'url', $this->settings->server(), __( 'Such as https://media.example.com.', 'vitrine' ) ),
			'site'       => array( __( 'Site', 'vitrine' ), 'text', $this->settings->site(), __( 'The name under which this WordPress is registered there.', 'vitrine' ) ),
			'picker_key' => array( __( 'Picker key', 'vitrine' ), 'password', $hidden( $this->settings->picker_key() ), __( 'The site’s key under pickerKeys. It signs editors’ tokens and never leaves this server.', 'vitrine' ) ),
			'api_key'    => array( __( 'API key', 'vitrine' ), 'password', $hidden( $this->settings->api_key() ), __( 'Optional: without one, calls are signed with the picker key.', 'vitrine' ) ),
			'preset'     => array( __( 'Default preset', 'vitrine' ), 'text', $this->settings->preset(), __( 'The rule for places that name none.', 'vitrine' ) ),
			'delivery'   => array( __( 'Delivery base', 'vitrine' ), 'url', $this->settings->own_delivery(), __( 'Where pictures load. Empty: /media on the server.', 'vitrine' ), $this->settings->usual_delivery() ),
		);
	}

	/** @param array<string, string> $field to print. */
	public function field( array $field ): void {
		$fixed = Settings::is_fixed( $field['name'] );
		printf(
			'<input type="%1$s" class="regular-text" id="%2$s" name="%3$s[%4$s]" value="%5$s" placeholder="%9$s" autocomplete="%6$s" spellcheck="false" aria-describedby="%2$s_help"%7$s><p class="description" id="%2$s_help">%8$s</p>',
			esc_attr( $field['type'] ),
			esc_attr( 'vitrine_' . $field['name'] ),
			esc_attr( Settings::OPTION ),
			esc_attr( $field['name'] ),
			esc_attr( $field['value'] ),
			'password' === $field['type'] ? 'new-password' : 'off',
			$fixed ? ' disabled' : '',
			$fixed ? esc_html__( 'Set in wp-config.php.', 'vitrine' ) : esc_html( $field['help'] ),
			esc_attr( $field['placeholder'] )
		);
	}

	public function menu(): void {
		add_options_page( __( 'Vitrine', 'vitrine' ), __( 'Vitrine', 'vitrine' ), 'manage_options', self::PAGE, array( $this, 'show' ) );
	}

	/**
	 * @param string[] $links beside the plugin's name.
	 * @return string[]
	 */
	public function link( array $links ): array {
		array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=' . self::PAGE ) ) . '">' . esc_html__( 'Settings', 'vitrine' ) . '</a>' );
		return $links;
	}

	public function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>' . esc_html__( 'Vitrine', 'vitrine' ) . '</h1>';
		echo '<p>' . esc_html__( 'Assets stay in the DAM. Pages hold references, and show what may be shown at the moment they are read.', 'vitrine' ) . '</p>';
		$this->findings();
		echo '<form method="post" action="options.php">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form><form method="post">';
		wp_nonce_field( self::TEST );
		submit_button( __( 'Test the connection', 'vitrine' ), 'secondary', self::TEST );
		echo '</form></div>';
	}

	private function findings(): void {
		if ( ! isset( $_POST[ self::TEST ] ) || ! check_admin_referer( self::TEST ) ) {
			return;
		}
		echo '<div id="vitrine-findings" role="status">';
		foreach ( $this->test->run() as $finding ) {
			printf( '<div class="notice inline %s"><p>%s</p></div>', $finding->good ? 'notice-success' : 'notice-error', esc_html( $finding->text ) );
		}
		echo '</div>';
	}
}
