package org.vigil.look;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.news.StreamState;
import org.vigil.page.MenuEntry;

/** Everything that makes the site an organisation's own, section by section. */
public record Look(
        Naming name,
        Colours colours,
        Emblem mark,
        Home home,
        Press press,
        Social social,
        Redirects redirects,
        Entries menu,
        Entries footer,
        Languages languages,
        Streams streams) {

    /** The same but for one section. */
    public Look with(Section section, Object part) {
        return LookText.read(LookText.of(this), LookText.layer(section, part));
    }

    /** The entries of the menu or of the foot of every page. */
    public Entries entries(String place) {
        return place.equals(Section.MENU.word()) ? menu : footer;
    }

    /** What the site is called, and the line under it by language. */
    public record Naming(String name, Map<String, String> taglines) {

        public Naming {
            taglines = Map.copyOf(taglines);
        }

        public String tagline(String language) {
            return taglines.getOrDefault(language, "");
        }
    }

    /** The colours that differ from those that come with the program: {@code #rrggbb} by token. */
    public record Colours(Map<String, String> light, Map<String, String> dark) {

        public Colours {
            light = Map.copyOf(light);
            dark = Map.copyOf(dark);
        }
    }

    /** The organisation's own mark by the hash of its picture, or none; {@code named} says that it has the name in it. */
    public record Emblem(@Nullable String hash, int width, int height, boolean named) {

        public static final Emblem BUILT_IN = new Emblem(null, 0, 0, false);
    }

    /** The home page: the set of the story that leads, or none for the newest; without blocks it is made in the usual way. */
    public record Home(@Nullable UUID lead, List<Block> blocks) {

        public Home {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a block of the home page holds. */
    public enum Kind {
        LEAD,
        STREAM,
        TOPICS,
        TEXT
    }

    /** One block: of a stream with so many stories, or of text in Markdown by language. */
    public record Block(Kind kind, @Nullable UUID stream, int stories, Map<String, String> texts) {

        public Block {
            texts = Map.copyOf(texts);
        }

        public static Block of(Kind kind) {
            return new Block(kind, null, 0, Map.of());
        }

        public static Block of(UUID stream, int stories) {
            return new Block(Kind.STREAM, stream, stories, Map.of());
        }
    }

    /** Whom journalists may ask when a story says nobody else: hours in words by language, in a time zone. */
    public record Press(String name, String email, String phone, Map<String, String> hours, String zone) {

        public Press {
            hours = Map.copyOf(hours);
        }

        static final Press NOBODY = new Press("", "", "", Map.of(), "UTC");

        public boolean isThere() {
            return !name.isEmpty();
        }

        public String hours(String language) {
            return hours.getOrDefault(language, "");
        }
    }

    /** The services that stories are not offered to, and where else the organisation is to be found. */
    public record Social(Set<String> withheld, List<Profile> profiles) {

        public Social {
            withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
            profiles = List.copyOf(profiles);
        }

        public boolean offers(String service) {
            return !withheld.contains(service);
        }
    }

    /** A page of the organisation on another site. */
    public record Profile(String text, String address) {}

    /** Where old addresses lead, in the order of their addresses. */
    public record Redirects(List<Redirect> all) {

        public Redirects {
            all = List.copyOf(all);
        }

        public Optional<String> find(String path) {
            return all.stream()
                    .filter(redirect -> redirect.from().equals(path))
                    .map(Redirect::to)
                    .findFirst();
        }
    }

    /** The entries of one place by language, in their order; a language without any is not there. */
    public record Entries(Map<String, List<MenuEntry>> all) {

        public Entries {
            all = all.entrySet().stream()
                    .filter(language -> !language.getValue().isEmpty())
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, language -> List.copyOf(language.getValue())));
        }

        public List<MenuEntry> in(String language) {
            return all.getOrDefault(language, List.of());
        }
    }

    /** The languages the interface speaks to readers, the first without prefix, and the newsroom's own time zone. */
    public record Languages(List<String> all, String zone) {

        public Languages {
            all = List.copyOf(all);
        }

        public String first() {
            return all.getFirst();
        }
    }

    /** The streams in their order. What readers see of them is not asked of a look but of module {@code news}. */
    public record Streams(List<StreamState> all) {

        private static final Comparator<StreamState> ORDER =
                Comparator.comparingInt(StreamState::rank).thenComparing(StreamState::address);

        public Streams {
            all = all.stream().sorted(ORDER).toList();
        }

        public Optional<StreamState> find(UUID id) {
            return all.stream().filter(stream -> stream.id().equals(id)).findFirst();
        }

        /** With this one in place of the one that it was, or added. */
        public Streams with(StreamState stream) {
            return new Streams(Stream.concat(without(stream.id()).all.stream(), Stream.of(stream))
                    .toList());
        }

        public Streams without(UUID id) {
            return new Streams(
                    all.stream().filter(stream -> !stream.id().equals(id)).toList());
        }
    }

    /** An old path, and the path here or the address elsewhere it leads to. */
    public record Redirect(String from, String to) {}
}
