package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.fact.OrganisationFact.Promise;

/** Organisations that promised mentors and have not named them, or have not answered. */
final class FirmAttention {
    private FirmAttention() {}

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        var items = new ArrayList<Item>();
        String programme = snapshot.programme().id();
        for (OrganisationFact firm : snapshot.organisations()) {
            for (int i = 0; i < firm.promises().size(); i++) {
                Promise one = firm.promises().get(i);
                if (one.programme().equals(programme)) {
                    promise(items, firm, i + 1, one, day);
                }
            }
        }
        snapshot.applications().forEach(one -> application(items, one, day));
        return items;
    }

    private static void promise(
            List<Item> items, OrganisationFact firm, int number, Promise one, LocalDate day) {
        LocalDate promised = one.on();
        int open = (one.places() == null ? 1 : one.places()) - one.namedBy(day);
        if (promised == null || open <= 0 || Days.by(one.withdrawnOn(), day)) {
            return;
        }
        LocalDate due = promised.plusDays(Attention.AHEAD_DAYS);
        if (day.isAfter(due)) {
            items.add(
                    new Item(
                            Item.idOf(Code.PROMISE_UNNAMED, firm.id(), number),
                            Code.PROMISE_UNNAMED,
                            promised,
                            due,
                            Item.Subject.organisation(firm.id()),
                            null,
                            Map.of("number", String.valueOf(open), "since", promised.toString()),
                            Item.Rule.PLATFORM));
        }
    }

    private static void application(List<Item> items, ApplicationFact one, LocalDate day) {
        LocalDate applied = one.appliedOn();
        if (applied == null || !Days.by(applied, day) || !one.stateOn(day).equals("applied")) {
            return;
        }
        LocalDate due = applied.plusDays(Attention.PATIENCE_DAYS);
        if (day.isAfter(due)) {
            items.add(
                    new Item(
                            Item.idOf(Code.APPLICATION_UNANSWERED, one.id()),
                            Code.APPLICATION_UNANSWERED,
                            applied,
                            due,
                            one.admission() == null || one.participant() == null
                                    ? Item.Subject.PROGRAMME
                                    : Item.Subject.admission(one.admission(), one.participant()),
                            null,
                            Map.of("since", applied.toString()),
                            Item.Rule.PLATFORM));
        }
    }
}
