package org.vigil.look;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vigil.page.SiteState;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A look as JSON: one member for each section, those that are missing being as they come with the program. */
final class LookText {

    /** What a later version has added is passed over by an earlier one, so that either can read what is there. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Look BUILT_IN = new Look(
            new Look.Naming("Newsroom", Map.of()),
            new Look.Colours(Map.of(), Map.of()),
            Look.Emblem.BUILT_IN,
            new Look.Home(null, List.of()),
            Look.Press.NOBODY,
            new Look.Social(Set.of(), List.of()),
            new Look.Redirects(List.of()),
            new Look.Entries(Map.of()),
            new Look.Entries(Map.of()),
            new Look.Languages(List.of("en"), "UTC"),
            new Look.Streams(List.of()));

    private LookText() {}

    static String of(Look look) {
        return JSON.writeValueAsString(look);
    }

    static String of(Look look, Section section) {
        return JSON.writeValueAsString(section.of(look));
    }

    /** The look in which these texts lie over each other, the last on top. */
    static Look read(String... layers) {
        var whole = (ObjectNode) JSON.valueToTree(BUILT_IN);
        for (var layer : layers) {
            whole.setAll(tree(layer));
        }
        return JSON.treeToValue(whole, Look.class);
    }

    /** A look whose other sections are as the settings of the site have them. */
    static Look read(String kept, SiteState site) {
        return read(
                kept,
                layer(Section.NAME, new Look.Naming(site.name(), site.taglines())),
                layer(Section.MENU, new Look.Entries(site.menu(Section.MENU.word()))),
                layer(Section.FOOTER, new Look.Entries(site.menu(Section.FOOTER.word()))),
                layer(
                        Section.LANGUAGES,
                        new Look.Languages(site.languages(), site.zone().getId())));
    }

    /** A text that holds one section. */
    static String layer(Section section, Object part) {
        return JSON.createObjectNode()
                .set(section.word(), JSON.valueToTree(part))
                .toString();
    }

    static String with(String layer, Section section, Object part) {
        var tree = tree(layer);
        tree.set(section.word(), JSON.valueToTree(part));
        return tree.toString();
    }

    static String without(String layer, Section section) {
        var tree = tree(layer);
        tree.remove(section.word());
        return tree.toString();
    }

    /** What a text has of some sections. */
    static String only(String layer, Predicate<Section> which) {
        var tree = tree(layer);
        tree.retain(
                Arrays.stream(Section.values()).filter(which).map(Section::word).toList());
        return tree.toString();
    }

    /** The sections that a text holds. */
    static List<Section> sections(String layer) {
        var tree = tree(layer);
        return Arrays.stream(Section.values())
                .filter(section -> tree.has(section.word()))
                .toList();
    }

    private static ObjectNode tree(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
