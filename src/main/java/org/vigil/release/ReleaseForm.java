package org.vigil.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vigil.desk.Fields;
import org.vigil.page.Zones;
import org.vigil.step.Step;

/** The last sheet as somebody filled it in; {@code offered} is the day that stood in it. */
record ReleaseForm(
        String choice,
        String date,
        String time,
        String zone,
        String kind,
        String noteText,
        String place,
        String reason,
        boolean seen,
        int save,
        String offered) {

    static final String NOW = "now";
    static final String SCHEDULE = "schedule";
    static final String EMBARGO = "embargo";
    static final String UNTIL_LIFTED = "until-lifted";

    static ReleaseForm sent(Fields fields) {
        var save = fields.line("save");
        return new ReleaseForm(
                fields.line("choice"),
                fields.line("date"),
                fields.line("time"),
                fields.line("zone"),
                fields.line("kind"),
                fields.text("note"),
                fields.line("place"),
                fields.text("reason"),
                fields.has("seen"),
                save.matches("[0-9]{1,9}") ? Integer.parseInt(save) : 0,
                fields.line("offered"));
    }

    /** As it is first shown: what was planned before is offered again. */
    static ReleaseForm of(Optional<Step> before, String choice, ZoneId zone, int save) {
        var until = before.map(Step::until).orElse(null);
        var place = before.map(Step::zone).orElse(zone);
        var there = until == null ? null : until.atZone(place);
        return new ReleaseForm(
                choice,
                there == null ? "" : there.toLocalDate().toString(),
                there == null
                        ? ""
                        : there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                place.getId(),
                "",
                "",
                "",
                "",
                false,
                save,
                there == null ? "" : there.toLocalDate().toString());
    }

    /** This form, if nobody has filled in a time that would have no meaning. */
    ReleaseForm withoutTime() {
        if (!date.isEmpty() && !date.equals(offered)) {
            throw new NotLikeThis("now-with-time");
        }
        return this;
    }

    Releasing.Decision decision() {
        return new Releasing.Decision(
                save, seen, kind.isEmpty() ? Optional.empty() : Optional.of(Change.of(kind, noteText, place)), reason);
    }

    /** The day on which it would be public by what is filled in; where that is open or makes no sense, today. */
    LocalDate day(LocalDate today) {
        try {
            return choice.equals(SCHEDULE) || choice.equals(EMBARGO) ? LocalDate.parse(date) : today;
        } catch (DateTimeParseException typed) {
            return today;
        }
    }

    /** When the plan ends; an embargo until lifted has no end, but a place. */
    Releasing.Time time(Instant now) {
        if (choice.equals(UNTIL_LIFTED)) {
            return new Releasing.Time(null, Zones.find(zone).orElseThrow(() -> new NotLikeThis("zone")));
        }
        var moment = LocalMoment.of(date, time, zone);
        return new Releasing.Time(moment.requireFuture(now), moment.zone());
    }
}
