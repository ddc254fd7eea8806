package org.vigil.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A sentence that introduces what somebody said: “Responding to the verdict, Ana Paz, Director, said:”. Its topic is what they speak of. */
record Speech(String topic, String rest) {

    private static final Set<String> SPEAKING = Set.of(
            "said",
            "says",
            "say",
            "stated",
            "commented",
            "comments",
            "added",
            "declared",
            "responded",
            "explained",
            "wrote",
            "warned",
            "issued",
            "released",
            "made",
            "gave",
            "reacted",
            "remarked",
            "noted");
    private static final Set<String> OCCASIONS = Set.of("after", "before", "following", "about", "on", "ahead");
    private static final int WINDOW = 10;
    private static final int SHORTEST_TOPIC = 16;

    /** Longest first, so that none hides a longer one. */
    private static final List<String> LEADS = List.of(
            "on the occasion of",
            "in anticipation of",
            "speaking ahead of",
            "in the aftermath of",
            "in the wake of",
            "in advance of",
            "in response to",
            "in reaction to",
            "in relation to",
            "in light of",
            "in the light of",
            "speaking following",
            "speaking about",
            "speaking after",
            "speaking before",
            "speaking from",
            "speaking on",
            "speaking at",
            "speaking in",
            "responding to",
            "reacting to",
            "commenting on",
            "commenting about",
            "reflecting on",
            "with regard to",
            "on hearing",
            "to coincide with",
            "to mark",
            "ahead of",
            "following",
            "regarding",
            "concerning",
            "welcoming",
            "marking",
            "condemning",
            "after",
            "before",
            "upon",
            "amid",
            "since",
            "when",
            "while",
            "with",
            "as",
            "on");

    private static final List<String> NEWS = List.of(
            "the news that ",
            "news that ",
            "the announcement that ",
            "an announcement that ",
            "confirmation that ",
            "the fact that ",
            "word that ",
            "learning that ",
            "learning of ",
            "hearing that ",
            "hearing of ",
            "the news ",
            "today’s news that ",
            "today's news that ",
            "today’s announcement that ");

    private static final List<String> DAYS = List.of(
            "today’s ",
            "today's ",
            "yesterday’s ",
            "yesterday's ",
            "tomorrow’s ",
            "tomorrow's ",
            "tonight’s ",
            "last night’s ",
            "last night's ",
            "this morning’s ",
            "this morning's ",
            "this week’s ",
            "this week's ",
            "this weekend’s ",
            "the ",
            "a ",
            "an ");

    static Optional<Speech> in(Clause clause) {
        int colon = colon(clause);
        boolean ends = colon < 0 && lead(clause.text()).isPresent() && endsInSpeech(clause);
        if (colon < 0 && !ends) {
            return Optional.empty();
        }
        int said = verb(clause, ends ? clause.size() - 1 : colon);
        int speaker = speaker(clause, said);
        if (ends && !MainClause.isOnlyAdverbial(clause, speaker)) {
            return Optional.empty();
        }
        var rest = ends ? "" : clause.from(colon + 1);
        return Optional.of(new Speech(topic(clause.upTo(speaker)), rest));
    }

    /** Whether it says enough to be a headline; “the news” does not. */
    boolean hasTopic() {
        return topic.length() >= SHORTEST_TOPIC && topic.indexOf(' ') > 0;
    }

    private static int colon(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.colonAfter(i) && !clause.isEnclosed(i) && verb(clause, i) <= i) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsInSpeech(Clause clause) {
        int last = clause.size() - 1;
        last -= clause.bare(last).equals("today") ? 1 : 0;
        return clause.bare(last).equals("said") || clause.bare(last).equals("says");
    }

    /** The first word of saying near the colon, or one beyond where there is none. */
    private static int verb(Clause clause, int colon) {
        int first = colon + 1;
        for (int i = colon; i >= Math.max(0, colon - WINDOW); i--) {
            if (SPEAKING.contains(clause.bare(i)) && !clause.isEnclosed(i)) {
                first = i;
            }
            if (clause.markedBefore(i) && first <= colon) {
                break;
            }
        }
        return first;
    }

    /** The word with which the naming of the speaker begins: the last parts between commas that are names or offices. */
    private static int speaker(Clause clause, int said) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 1; i <= said && i < clause.size(); i++) {
            if (clause.commaBefore(i)) {
                starts.add(i);
            }
        }
        if (starts.size() == 1) {
            return withoutCommas(clause, said);
        }
        int start = starts.getLast();
        int part = starts.size() - 1;
        while (part > 0 && (part == starts.size() - 1 || isSpeaker(clause, starts.get(part), start))) {
            start = starts.get(part--);
        }
        boolean speakerOnly = part == 0 && lead(clause.text()).isEmpty() && isSpeaker(clause, 0, starts.get(1));
        return speakerOnly ? 0 : start;
    }

    private static int withoutCommas(Clause clause, int said) {
        if (lead(clause.text()).isEmpty()) {
            return 0;
        }
        int start = said;
        while (start > 2
                && (clause.capital(start - 1)
                        || English.ROLES.contains(clause.bare(start - 1))
                        || clause.bare(start - 1).equals("today"))) {
            start--;
        }
        return start;
    }

    private static boolean isSpeaker(Clause clause, int from, int to) {
        boolean name = to - from <= 5;
        boolean office = false;
        for (int i = from; i < to; i++) {
            name &= clause.capital(i)
                    || English.PARTICLES.contains(clause.bare(i))
                    || English.SPEECH.contains(clause.bare(i));
            office |= English.ROLES.contains(clause.bare(i));
        }
        return name || office && to - from <= 25;
    }

    private static String topic(String before) {
        var topic = before;
        var lead = lead(topic);
        if (lead.isPresent()) {
            topic = occasion(
                    lead.get(),
                    topic.substring(Math.min(topic.length(), lead.get().length() + 1)));
        }
        topic = without(without(topic, NEWS), DAYS);
        return Headlines.upper(without(topic, DAYS).strip());
    }

    /** “Speaking from Geneva after the vote”: the vote is the topic. */
    private static String occasion(String lead, String topic) {
        if (!lead.equals("speaking from") && !lead.equals("speaking at") && !lead.equals("speaking in")) {
            return topic;
        }
        var clause = new Clause(topic);
        for (int i = 1; i < clause.size() - 2; i++) {
            if (OCCASIONS.contains(clause.bare(i)) && !clause.isGuarded(i)) {
                return clause.from(clause.bare(i).equals("ahead") ? i + 2 : i + 1);
            }
        }
        return topic;
    }

    private static String without(String text, List<String> beginnings) {
        var folded = text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT);
        for (String beginning : beginnings) {
            if (folded.startsWith(beginning)) {
                return text.substring(beginning.length());
            }
        }
        return text;
    }

    private static Optional<String> lead(String text) {
        var folded = text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT);
        return LEADS.stream().filter(lead -> folded.startsWith(lead + " ")).findFirst();
    }
}
