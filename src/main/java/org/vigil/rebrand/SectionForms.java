package org.vigil.rebrand;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.Onward;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.shared.Refusal;

/** Shows the form of a section and puts what it sends into the draft; or brings it back with what is the matter and all that was typed. */
@Component
public class SectionForms {

    private final Rebranding rebranding;

    SectionForms(Rebranding rebranding) {
        this.rebranding = rebranding;
    }

    /** A form: what it changes, where it stands, which template shows it. */
    public record Form(Section section, String path, String view) {}

    /**
     * What a form sent: which draft it was made from, what it makes of that, how it comes back if it must, and what stands beside
     * it then if somebody else has saved.
     */
    public record Sent(
            Viewer viewer,
            String was,
            Function<Look, Object> part,
            Function<Standing, Object> page,
            Function<Look, List<SavedText>> saved) {}

    public ModelAndView show(Form form, @Nullable String done, BiFunction<Look, Standing, Object> page) {
        var draft = rebranding.draft();
        return LookFrames.answer(form.view(), page.apply(draft.look(), Standing.of(draft, form.section(), done)));
    }

    public ModelAndView save(Form form, Sent sent) {
        try {
            rebranding.change(
                    form.section(), sent.was(), sent.part(), sent.viewer().actor());
            return Onward.done(form.path(), "look-drafted");
        } catch (Refusal refused) {
            var page = sent.page().apply(standing(form.section(), sent, refused));
            return LookFrames.refused(form.view(), page, refused);
        }
    }

    private Standing standing(Section section, Sent sent, Refusal refused) {
        var draft = rebranding.draft();
        var standing = Standing.of(draft, section, null).wrong(refused.code());
        return refused instanceof ChangedMeanwhile
                ? standing.beside(sent.saved().apply(draft.look()))
                : standing.again(sent.was());
    }
}
