import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { before, test } from 'node:test';
import { answer, startPhp } from './php74.js';

const BALLOON = 'dam:ryya837wgvzjvd';
let php;

before(async () => {
  php = await startPhp();
});

test('this is PHP 7.4, and it refuses what only newer ones read', async () => {
  assert.match(await answer(php, 'return PHP_VERSION;'), /^7\.4\./);
  const read = (code) => answer(php, `
    try { return (bool) token_get_all( '<?php ${code}', TOKEN_PARSE ); }
    catch ( ParseError $newer ) { return false; }`);
  assert.equal(await read('final class A { private string $b; }'), true);
  assert.equal(await read('return $a?->b;'), false);
  assert.equal(await read('return match (1) { default => 2 };'), false);
});

test('every file of the plugin is read, and every class of it stands', async () => {
  const { files, classes } = await answer(php, `
    $files = array(); $classes = array();
    $plugin = WP_PLUGIN_DIR . '/vitrine/';
    foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $plugin, FilesystemIterator::SKIP_DOTS ) ) as $file ) {
      $name = substr( $file, strlen( $plugin ) );
      if ( '.php' !== substr( $name, -4 ) ) { continue; }
      token_get_all( file_get_contents( $file ), TOKEN_PARSE );
      $files[] = $name;
      if ( 0 === strpos( $name, 'includes/' ) ) {
        $class = 'Vitrine' . chr( 92 ) . strtr( substr( $name, 9, -4 ), '/', chr( 92 ) );
        $classes[ $class ] = class_exists( $class );
      }
    }
    return compact( 'files', 'classes' );`);
  assert.ok(files.length > 40 && files.includes('uninstall.php') && files.includes('vitrine.php'), `${files}`);
  assert.deepEqual(Object.keys(classes).filter((name) => !classes[name]), []);
});

test('references are read and printed, and nothing else is taken for one', async () => {
  const read = await answer(php, `
    $texts = array( '${BALLOON}', '${BALLOON}@3', 'dam:short', 'DAM:RYYA837WGVZJVD', '${BALLOON}@', "${BALLOON}\\n", 7, null, array() );
    return array_map( function ( $text ) { return (string) Vitrine\\Reference\\Reference::parse( $text ); }, $texts );`);
  assert.deepEqual(read, [BALLOON, `${BALLOON}@3`, '', '', '', '', '', '', '']);
});

test('references of a post are found in blocks, shortcodes and pasted addresses', async () => {
  const found = await answer(php, `
    $content = '<!-- wp:group --><div><!-- wp:vitrine/asset {"reference":"${BALLOON}","preset":"hero"} /--></div><!-- /wp:group -->'
      . '<!-- wp:embed {"url":"https://media.example.com/a/enkhqmw3tkdh7a"} /-->[dam ref="dam:zjzrwk6fxzf7kz@2"] dam:nothing';
    wp_cache_set( 7, array( '_vitrine_featured' => array( '${BALLOON}' ) ), 'post_meta' );
    $settings = Vitrine\\Settings\\Settings::load();
    $finder   = new Vitrine\\Reference\\ReferenceFinder( $settings, new Vitrine\\Rendering\\DeliveryUrl( $settings ) );
    return array_map(
      function ( $found ) { return $found['field'] . ' ' . $found['placement']->id(); },
      $finder->in_post( new WP_Post( (object) array( 'ID' => 7, 'post_content' => $content ) ), 'de-DE' ) );`);
  assert.deepEqual(found, [
    `featured ${BALLOON}|inline|de-DE`,
    `body ${BALLOON}|hero|de-DE`,
    'body dam:enkhqmw3tkdh7a|inline|de-DE',
    'body dam:zjzrwk6fxzf7kz@2|inline|de-DE',
  ]);
});

test('editors get a token that the picker can verify', async () => {
  const token = await answer(php, "return ( new Vitrine\\Api\\Token( 'magazine', 'the key' ) )->for_picker( 'editor 7' );");
  const [head, claims, signature] = token.split('.');
  assert.equal(createHmac('sha256', 'the key').update(`${head}.${claims}`).digest('base64url'), signature);
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  assert.equal(said.aud, 'vitrine-picker');
  assert.equal(said.iss, 'magazine');
  assert.equal(said.sub, 'editor 7');
  assert.equal(said.exp - said.iat, 600);
});

test('two sizes of one picture look alike, and another picture does not', async () => {
  const seen = await answer(php, `
    $paint = function ( int $width, int $turn ) {
      $picture = imagecreatetruecolor( $width, intdiv( $width * 3, 4 ) );
      for ( $i = 0; $i < 40; $i++ ) {
        $x = ( $i * 37 + $turn * 13 ) % 80 / 100 * $width;
        $y = ( $i * 53 + $turn * 29 ) % 60 / 100 * $width;
        imagefilledellipse( $picture, (int) $x, (int) $y, (int) ( $width / 5 ), (int) ( $width / 7 ), imagecolorallocate( $picture, $i * 97 % 256, $i * 61 % 256, $i * 31 % 256 ) );
      }
      ob_start();
      0 === $turn ? imagejpeg( $picture, null, 85 ) : imagepng( $picture );
      return Vitrine\\Scan\\DifferenceHash::of( ob_get_clean() );
    };
    $large = $paint( 800, 0 );
    $kept  = Vitrine\\Scan\\DifferenceHash::restore( $large->kept() );
    return array(
      'copy'   => $kept->distance( $paint( 400, 0 ) ),
      'other'  => $large->distance( $paint( 800, 1 ) ),
      'broken' => Vitrine\\Scan\\DifferenceHash::of( 'no picture' ),
    );`);
  assert.ok(seen.copy <= 6, `${seen.copy} bits of a smaller copy differ`);
  assert.ok(seen.other > 6, `only ${seen.other} bits of another picture differ`);
  assert.equal(seen.broken, null);
});

test('a page shows the fallback of the delivery where the server is away', async () => {
  const html = await answer(php, `return do_blocks( '<!-- wp:vitrine/asset {"reference":"${BALLOON}","preset":"hero"} /-->' );`);
  assert.match(html, /<img alt="" src="https:\/\/media\.example\.com\/media\/ryya837wgvzjvd\/hero\?locale=en-US&#038;site=magazine"/);
});

test('what the server said is printed as a picture with every value escaped, until it no longer holds', async () => {
  const shown = (until) => answer(php, `
    $item = array(
      'kind' => 'image', 'verdict' => array( 'permitted' => true, 'until' => gmdate( 'c', time() + ${until} ) ),
      'altText' => 'A "red" <balloon>', 'credit' => 'Photo: <b>', 'width' => 1440, 'height' => 810,
      'src' => 'https://media.example.com/media/ryya837wgvzjvd/hero/balloon.jpg?w=960&site=magazine',
      'srcset' => 'https://media.example.com/b.jpg?w=480 480w, https://media.example.com/b.jpg?w=960 960w',
      'sources' => array( array( 'type' => 'image/avif', 'srcset' => 'https://media.example.com/b.avif?w=480 480w' ), array( 'type' => 'text/html', 'srcset' => 'javascript:x' ) ),
    );
    $settings = Vitrine\\Settings\\Settings::load();
    $id       = '${BALLOON}|hero|en-US';
    Vitrine\\Rendering\\Bundle::recall( $settings->server() . '|' . $settings->site() . '|' . $settings->delivery(), array( $id ) )
      ->renew( array( $id => Vitrine\\Rendering\\Facts::read( $item ) ), 60 );
    return do_shortcode( '[dam ref="${BALLOON}" preset="hero" caption="Morning"]' );`);
  const html = await shown(3600);
  assert.match(html, /<source type="image\/avif" srcset="https:\/\/media\.example\.com\/b\.avif\?w=480 480w"/);
  assert.match(html, /alt="A &quot;red&quot; &lt;balloon&gt;"/);
  assert.match(html, /<span class="vitrine-credit">Photo: &lt;b&gt;<\/span>/);
  assert.match(html, /width="1440" height="810"/);
  assert.doesNotMatch(html, /javascript/);
  assert.doesNotMatch(await shown(-1), /balloon|avif/);
});
