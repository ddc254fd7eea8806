package org.vigil.headline;

import java.util.Set;

/** The small words by which an English sentence of a news release shows how it is built. */
final class English {

    static final Set<String> DETERMINERS =
            words("the a an this that these those its their his her our my your some any no each every");

    static final Set<String> PREPOSITIONS = words("""
            for in at by from with on against amid during under over across into onto through without toward towards ahead inside
            outside near between among despite throughout since upon within behind beyond via regarding concerning about around
            until following because""");

    /** Before these a cut leaves half a thought, so they are no place for one. */
    static final Set<String> CLINGING = words("of to than per");

    static final Set<String> CLAUSE_OPENERS = words(
            "who whom whose which that as after when where while whereas because since before until although though if unless amid");

    static final Set<String> RELATIVES = words("who whom whose which where");

    static final Set<String> CONJUNCTIONS = words("and or but nor yet so plus");

    static final Set<String> AUXILIARIES = words("""
            is are was were be been being has have had having will would can could may might must shall should do does did cannot
            isn’t aren’t wasn’t weren’t hasn’t haven’t don’t doesn’t didn’t won’t can’t isn't aren't don't doesn't didn't won't can't""");

    static final Set<String> BE = words("is are was were be been being get got gets has have had");

    static final Set<String> MODALS =
            words("will would can could may might must shall should cannot to do does did not never immediately");

    /** Words that ask for another one after them. */
    static final Set<String> UNFINISHED = words("""
            not never more less fewer most least such very so too both either neither between including includes include than per
            also only even just still further other another own what how why whether there it we they he she i who whom whose which
            today’s yesterday’s tomorrow’s up out almost nearly some many much several each every all including like unlike due prior
            new whole entire same via mr mrs ms dr prof st hon rev gen sen president-elect former least about around""");

    /** Adjectives that end in a preposition's arms: “accountable for”, “exposed to”. */
    static final Set<String> LEANING = words("""
            accountable responsible subject aware guilty due able unable likely unlikely entitled eligible vulnerable available
            committed exposed liable opposed related based according prior close next capable afraid critical deeply part number
            group series set use one two three dozens hundreds thousands tens millions rest lack range scores close worth""");

    static final Set<String> DANGLING_PARTICIPLES = words("""
            calling urging asking demanding allowing forcing leading leaving making warning saying seeking facing showing highlighting
            revealing resulting according including exposing causing requiring ordering telling giving putting involving using aimed
            designed intended meant based known seen described used linked""");

    static final Set<String> SPEECH = words("""
            said says say saying warned warns announced announces added adds stated states declared declares revealed reveals reported
            reports confirmed confirms argued argues cautioned concluded concludes finds found noted notes explained explains wrote
            writes insisted commented comments told""");

    /** Verbs after which “that …” is what is known, so that the words before it may go. */
    static final Set<String> EVIDENCE = words("""
            said says say saying warned warns warning announced announces announcing revealed reveals reveal revealing reported reports
            confirmed confirms confirming concluded concludes found finds find finding shows show showing shown showed learned learnt
            indicates indicate indicating suggests suggest suggesting believes noted notes stating stated documenting documented
            news evidence proof""");

    static final Set<String> DOUBTING =
            words("no not never deny denied denies denying false if whether rejects rejected dismissed");

    /** What a “that” clings to: “ensure that”, “a message that”, “so that”. */
    static final Set<String> THAT_CLINGS_TO = words("""
            ensure ensures ensuring ensured demand demands demanding demanded hope hopes hoping mean means meaning meant know knows
            believe believed think thinks claim claims claiming claimed insist insisted argue argued fact message allegation
            allegations fear fears feared concern concerns concerned belief idea sign signs signal guarantee guarantees assurance
            assurances so such now only given those all everything see sees recognize recognise recognizes acknowledge acknowledged
            acknowledges agree agreed agrees promise promised pledged remember remind reminds reminder decided decides clear
            disappointed pleased proud glad worried alarmed convinced risk possibility warning understand realize realise proves prove
            proved rule ruled rules call calls""");

    static final Set<String> AS_CLINGS_TO = words(
            "known described seen such well same so act acts acting used regarded treated long soon far much many serve serves just even");

    static final Set<String> TIME_UNITS = words("""
            minute minutes hour hours day days week weeks month months year years decade decades shortly soon just long moments
            immediately only even ever time moment""");

    static final Set<String> IRREGULAR_PASTS = words("""
            held led won met told sent began found took made went saw gave kept left rose fell broke shot struck sought fought brought
            drew came became grew swept won spoke wrote stood lost paid built heard felt chose drove flew fled bid beat cut hit hurt
            let put set shut split spread cost quit rid said lay laid hid caught taught withdrew overturned threw wore""");

    static final Set<String> PRESENTS = words("""
            calls urges demands welcomes condemns launches publishes warns says reveals marks faces fails continues remains needs wants
            begins opens joins shows finds exposes threatens risks violates puts leaves makes gives takes brings comes goes gets sends
            seeks holds keeps sets becomes stands celebrates honours honors remembers supports denounces accuses asks invites hosts
            presents releases highlights documents represents means offers provides denies refuses announces deserves requires
            underlines deplores mourns thanks amounts constitutes shares owes hopes lacks""");

    static final Set<String> BARE_VERBS = words("""
            call urge demand need want face remain continue fail welcome condemn ask invite stand join mark act send take make give
            release end stop protect ensure investigate respect adopt ban halt drop free bring put let keep allow show help seek
            threaten risk violate live struggle suffer die gather rally march deserve say warn provide celebrate work hold denounce
            refuse violate commit launch mourn thank support""");

    static final Set<String> PRONOUNS = words("we they i you he she it who");

    /** Plurals that do not look like one. */
    static final Set<String> PLURALS = words("people women men children police families");

    static final Set<String> WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday");

    /** What ends in -ed or looks like a past and is none. */
    static final Set<String> NOT_PASTS = words("""
            united hundred sacred so-called alleged armed unprecedented need seed speed indeed feed deed red bed""");

    /** How a sentence opens that says something before its main clause. */
    static final Set<String> ADVERBIAL_OPENERS = words("""
            as in on at after before following ahead amid despite since while when with within within during under upon for because
            although though if unless until through by from over in throughout more days weeks months years hours despite across
            given responding reacting speaking commenting marking welcoming citing using based faced against among according to
            where having being once although earlier last late early one two three four five six seven eight nine ten twenty almost
            nearly just only less alongside between beyond inspired armed instead rather contrary every each this""");

    static final Set<String> TIME_OPENERS = words(
            "days weeks months years hours more one two three four five six seven eight nine ten twenty almost nearly just only less last this every each over late early");

    static final Set<String> ROLES = words("""
            director researcher head secretary general secretary-general spokesperson spokesman spokeswoman campaigner advisor adviser
            expert coordinator chair chairperson president vice-president vice lawyer counsel representative officer manager executive
            deputy interim acting analyst specialist investigator commissioner rapporteur ambassador chief founder co-founder
            co-director organizer organiser activist professor leader member advocate chairman chairwoman""");

    static final Set<String> PARTICLES =
            words("al bin bint de del der den di da dos du el la le van von ibn abu ben y e");

    /** Words of which a paragraph may consist that only says what kind of text follows. */
    static final Set<String> LABELS = words("""
            media advisory advisories news press release releases statement statements joint public for immediate background update
            updated photo opportunity embargoed urgent action breaking alert invitation notice open letter op-ed opinion blog
            backgrounder reminder correction corrected message event quote quotes comment comments and not the a of until
            distribution international web only summary overview introduction by""");

    private English() {}

    private static Set<String> words(String text) {
        return Set.copyOf(java.util.Arrays.asList(text.strip().split("\\s+", -1)).stream()
                .distinct()
                .toList());
    }
}
