<?php

namespace Vitrine\Scan;

defined( 'ABSPATH' ) || exit;

/** A scan cannot go on now; the message says why, in words for people. It goes on later where it stopped. */
final class ScanTrouble extends \RuntimeException {}
