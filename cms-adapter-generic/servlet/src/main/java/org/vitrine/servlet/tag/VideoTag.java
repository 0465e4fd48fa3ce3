package org.vitrine.servlet.tag;

import jakarta.servlet.jsp.PageContext;
import java.io.IOException;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.picture.Setting;

/**
 * A video with its subtitles: {@code <dam:video reference="${page.film}" preset="clip"/>}. Attributes that it does not
 * know, such as {@code class} or {@code poster}, go to the video.
 */
public final class VideoTag extends ElementTag {

    @Override
    void print(PageContext page, PictureMarkup markup, FactsQuestion question, FactsAnswer answer) throws IOException {
        page.getOut().print(markup.video(question, answer, new Setting("100vw", false, attributes())));
    }
}
