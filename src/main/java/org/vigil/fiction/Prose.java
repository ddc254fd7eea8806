package org.vigil.fiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Made-up sentences of believable length. They mean little; they weigh what real ones weigh. */
public final class Prose {

    private static final List<String> WHO = words("""
            the harbour authority, the appeal court, three teachers, the water board, a night editor, the prison governor,
            two lawyers, the county council, the families of the detained, a retired judge, the port inspectors,
            the dock workers' union, the minister of the interior, a group of nurses, the ferry crew, the students' circle,
            the public prosecutor, the village assembly, a court clerk, the police commissioner""");
    private static final List<String> DID = words("""
            released, refused to hear, postponed, published, withdrew, questioned, confirmed, denied, documented, signed,
            reopened, blocked, delivered, announced, dismissed, upheld, ordered, ignored, returned, demanded""");
    private static final List<String> WHAT = words("""
            the petition of the fishing cooperative, an inquiry into the night raids, the permit for the march,
            a list of forty missing names, the second hearing, the new press law, a report on the flooded cells,
            the sentence of eleven months, compensation for the evicted families, the closure of the radio station,
            access to the detention centre, the letters of nine thousand supporters, an independent autopsy,
            the recordings from the square, the ban on public meetings, a promise made last spring,
            the transfer of six prisoners, the order to hand over notebooks, the register of seized boats,
            the apology that was owed""");
    private static final List<String> WHERE = words("""
            in Tern Bay, in Blackfen, at Corrie Sound, in the old quarter of Marrow, on the Holm road, in Saltgate,
            near the Linden bridge, in the district of Ostra, at the gates of Fallowmere, in Upper Quill, in Grenholt,
            on the island of Sela, in the courthouse of Varn, at the border post of Iska, in Low Ferry""");
    private static final List<String> WHEN = words("""
            on Monday morning, after a wait of nine weeks, before dawn, for the second time this year, without giving reasons,
            in front of some two hundred people, two days before the deadline, while the families waited outside,
            during the autumn session, against the advice of the ombudsman, despite a court order, within hours""");

    private final RandomGenerator random;

    public Prose(RandomGenerator random) {
        this.random = random;
    }

    public String headline() {
        return capital(any(WHO)) + " " + any(DID) + " " + any(WHAT) + " " + any(WHERE);
    }

    String sentence() {
        var sentence = new StringBuilder(capital(any(WHO)))
                .append(' ')
                .append(any(DID))
                .append(' ')
                .append(any(WHAT));
        if (random.nextInt(3) > 0) {
            sentence.append(' ').append(any(WHERE));
        }
        if (random.nextBoolean()) {
            sentence.append(", ").append(any(WHEN));
        }
        if (random.nextInt(3) == 0) {
            sentence.append(", and ")
                    .append(any(WHO))
                    .append(' ')
                    .append(any(DID))
                    .append(' ')
                    .append(any(WHAT));
        }
        return sentence.append('.').toString();
    }

    public String paragraph() {
        var sentences = new ArrayList<String>();
        for (var count = 2 + random.nextInt(4); count > 0; count--) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    public List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        for (var count = 4 + random.nextInt(6); count > 0; count--) {
            paragraphs.add(paragraph());
        }
        return paragraphs;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> words(String list) {
        return List.of(list.replace('\n', ' ').split(", *", -1)).stream()
                .map(String::strip)
                .toList();
    }
}
