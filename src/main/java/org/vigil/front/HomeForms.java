package org.vigil.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.front.view.HomeFormPage;
import org.vigil.look.Look;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.rebrand.LookFrames;
import org.vigil.rebrand.LookFrames.Standing;

/** Makes the page with the form of the home page. */
@Component
class HomeForms {

    static final String PLACE = "/home";
    private static final int CHOICES = 30;

    private final Streams streams;
    private final LeadStories stories;
    private final Site site;
    private final LookFrames frames;

    HomeForms(Streams streams, LeadStories stories, Site site, LookFrames frames) {
        this.streams = streams;
        this.stories = stories;
        this.site = site;
        this.frames = frames;
    }

    HomeFormPage page(Viewer viewer, HomeForm form, Standing standing) {
        return new HomeFormPage(
                frames.head(viewer, PLACE, standing),
                leads(form, viewer.words()),
                form.address(),
                blocks(form, viewer.words()),
                more(viewer.words()));
    }

    private List<HomeFormPage.Choice> leads(HomeForm form, Words words) {
        var chosen = form.lead();
        var choices = new ArrayList<HomeFormPage.Choice>();
        choices.add(new HomeFormPage.Choice("", words.say("look.home.lead.newest"), chosen == null));
        var newest = new ArrayList<>(stories.newest(site.firstLanguage(), CHOICES));
        if (chosen != null && newest.stream().noneMatch(story -> story.set().equals(chosen))) {
            stories.find(chosen, site.firstLanguage()).ifPresent(newest::addFirst);
        }
        newest.forEach(story -> choices.add(new HomeFormPage.Choice(
                story.set().toString(),
                words.say("look.home.lead.story", words.date(story.day()), story.headline()),
                story.set().equals(chosen))));
        if (chosen != null && choices.stream().noneMatch(HomeFormPage.Choice::chosen)) {
            choices.add(new HomeFormPage.Choice(chosen.toString(), words.say("look.home.lead.gone"), true));
        }
        return choices;
    }

    private List<HomeFormPage.Block> blocks(HomeForm form, Words words) {
        var blocks = new ArrayList<HomeFormPage.Block>();
        for (var block : form.blocks()) {
            var number = blocks.size() + 1;
            blocks.add(new HomeFormPage.Block(
                    number,
                    word(block.kind()),
                    block.stream() == null ? "" : block.stream().toString(),
                    title(block, words),
                    block.stories(),
                    block.kind() == Look.Kind.TEXT ? LookFrames.inLanguages(block.texts()) : List.of(),
                    number == 1,
                    number == form.blocks().size()));
        }
        return blocks;
    }

    private static String word(Look.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String title(Look.Block block, Words words) {
        return streams.find(block.stream())
                .map(stream -> title(stream, words))
                .orElseGet(() -> words.say("look.block." + word(block.kind())));
    }

    private String title(Stream stream, Words words) {
        return stream.in(words.language(), site.firstLanguage()).title();
    }

    private List<HomeFormPage.Choice> more(Words words) {
        var more = new ArrayList<HomeFormPage.Choice>();
        for (var kind : List.of(Look.Kind.TEXT, Look.Kind.TOPICS, Look.Kind.LEAD)) {
            more.add(new HomeFormPage.Choice(word(kind), words.say("look.block." + word(kind)), false));
        }
        streams.all()
                .forEach(stream ->
                        more.add(new HomeFormPage.Choice(stream.id().toString(), title(stream, words), false)));
        return more;
    }

    /** The blocks somebody else saved, in their order, with their texts. */
    List<SavedText> saved(Viewer viewer, HomeForm saved) {
        var words = viewer.words();
        var lead = leads(saved, words).stream()
                .filter(HomeFormPage.Choice::chosen)
                .map(HomeFormPage.Choice::text)
                .collect(Collectors.joining());
        var order = saved.blocks().stream()
                .map(block -> title(block, words) + (block.stories() > 0 ? " (" + block.stories() + ")" : ""))
                .collect(Collectors.joining("\n"));
        var texts = new ArrayList<SavedText>();
        texts.add(new SavedText(words.say("look.home.lead"), "", "auto", lead));
        texts.add(new SavedText(words.say("look.home.blocks"), "", "auto", order));
        saved.blocks().stream()
                .map(Look.Block::texts)
                .filter(all -> !all.isEmpty())
                .map(Map::copyOf)
                .forEach(all -> LookFrames.saved(all).forEach(texts::add));
        return texts;
    }
}
