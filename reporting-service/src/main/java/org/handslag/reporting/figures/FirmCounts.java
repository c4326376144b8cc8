package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.fact.OrganisationFact.Contact;
import org.handslag.reporting.figures.fact.OrganisationFact.Promise;
import org.handslag.reporting.figures.report.Firms;
import org.jspecify.annotations.Nullable;

/** What organisations were asked and promised, for this programme. */
final class FirmCounts {
    private FirmCounts() {}

    /** Null where nobody was spoken with and nothing was promised. */
    static @Nullable Firms of(Known known) {
        LocalDate day = known.day();
        String programme = known.snapshot().programme().id();
        var contacts = new ArrayList<Contact>();
        var promises = new ArrayList<Promise>();
        int contacted = 0;
        for (OrganisationFact one : known.snapshot().organisations()) {
            List<Contact> its =
                    one.contacts().stream()
                            .filter(each -> each.programme().equals(programme))
                            .filter(each -> Days.by(each.on(), day))
                            .toList();
            contacted += its.isEmpty() ? 0 : 1;
            contacts.addAll(its);
            one.promises().stream()
                    .filter(each -> each.programme().equals(programme))
                    .filter(each -> Days.by(each.on(), day))
                    .forEach(promises::add);
        }
        if (contacts.isEmpty() && promises.isEmpty()) {
            return null;
        }
        int promised = 0;
        int named = 0;
        int withdrawn = 0;
        for (Promise one : promises) {
            int places = one.places() == null ? 1 : one.places();
            int found = Math.min(places, one.namedBy(day));
            promised += places;
            named += found;
            withdrawn += Days.by(one.withdrawnOn(), day) ? places - found : 0;
        }
        return new Firms(
                contacted,
                contacts.size(),
                OutcomeCounts.numbers(List.of(), contacts, Contact::way),
                OutcomeCounts.numbers(List.of(), contacts, Contact::result),
                promised,
                named,
                withdrawn,
                promised - named - withdrawn);
    }
}
