package org.vitrine.client.token;

import java.io.IOException;

/** Where a CMS gets the tokens from with which its editors open the picker. */
public interface PickerTokens {

    /**
     * Vouches for an editor.
     *
     * @param editor how the CMS knows this person: 1 to 200 characters; shown in the picker and its logs
     * @throws IOException if there is no token, with the reason
     */
    String mint(String editor) throws IOException;
}
