/** Asks for one batch of the scan after the other, and shows the result when it is done. */
( function ( apiFetch ) {
	'use strict';

	const place = document.getElementById( 'vitrine-scan' );
	const status = place.querySelector( '[role=status]' );
	const buttons = [ ...place.querySelectorAll( 'button' ) ];

	async function scan( anew ) {
		buttons.forEach( ( button ) => ( button.disabled = true ) );
		try {
			for ( let run = { done: false }; ! run.done; anew = false ) {
				run = await apiFetch( { path: '/vitrine/v1/scan', method: 'POST', data: { anew } } );
				status.textContent = run.text;
			}
			window.location.replace( window.location.href );
		} catch ( trouble ) {
			status.textContent = trouble.message;
			buttons.forEach( ( button ) => ( button.disabled = false ) );
		}
	}

	buttons.forEach( ( button ) => button.addEventListener( 'click', () => scan( button.dataset.anew === '1' ) ) );
} )( window.wp.apiFetch );
