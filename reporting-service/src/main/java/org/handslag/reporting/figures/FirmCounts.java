package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.fact.OrganisationFact.Contact;
import org.handslag.reporting.figures.fact.OrganisationFact.Promise;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.report.Firms;
import org.jspecify.annotations.Nullable;

/** What organisations were asked and promised, for this programme. */
final class FirmCounts {
    private FirmCounts() {}

    /** Null where nobody was spoken with and nothing was promised. */
    static @Nullable Firms of(Known known, Tally at) {
        LocalDate day = known.day();
        String programme = known.snapshot().programme().id();
        var contacts = new ArrayList<Spoken>();
        var promises = new ArrayList<Given>();
        for (OrganisationFact one : known.snapshot().organisations()) {
            one.contacts().stream()
                    .filter(each -> each.programme().equals(programme))
                    .filter(each -> Days.by(each.on(), day))
                    .forEach(each -> contacts.add(new Spoken(one.id(), each)));
            one.promises().stream()
                    .filter(each -> each.programme().equals(programme))
                    .filter(each -> Days.by(each.on(), day))
                    .forEach(each -> promises.add(new Given(one.id(), each, day)));
        }
        if (contacts.isEmpty() && promises.isEmpty()) {
            return null;
        }
        return new Firms(
                at.different("contacted", Rule.FIRM_CONTACT, contacts, Spoken::firm, one -> true),
                at.all("contacts", Rule.FIRM_CONTACT, contacts),
                OutcomeCounts.numbers(
                        at.in("byWay"),
                        Rule.FIRM_CONTACT,
                        List.of(),
                        contacts,
                        one -> one.contact().way()),
                OutcomeCounts.numbers(
                        at.in("byResult"),
                        Rule.FIRM_CONTACT,
                        List.of(),
                        contacts,
                        one -> one.contact().result()),
                at.sum("promised", Rule.PROMISED, promises, Given::places),
                at.sum("named", Rule.PROMISE_NAMED, promises, Given::named),
                at.sum("withdrawn", Rule.PROMISE_WITHDRAWN, promises, Given::withdrawn),
                at.sum(
                        "open",
                        Rule.PROMISED,
                        promises,
                        one -> one.places() - one.named() - one.withdrawn()));
    }

    /** That a firm was spoken with. */
    record Spoken(String firm, Contact contact) {}

    /** What a firm promised, as it stood on the day. */
    record Given(String firm, Promise promise, LocalDate day) {
        int places() {
            return promise.places() == null ? 1 : promise.places();
        }

        int named() {
            return Math.min(places(), promise.namedBy(day));
        }

        int withdrawn() {
            return Days.by(promise.withdrawnOn(), day) ? places() - named() : 0;
        }
    }
}
