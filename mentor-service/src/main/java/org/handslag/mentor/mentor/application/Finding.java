package org.handslag.mentor.mentor.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.ByName;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.Normalised;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the mentors whom a caller may see. */
@Component
public class Finding {
    private final Aggregates<Mentor> mentors;

    Finding(Aggregates<Mentor> mentors) {
        this.mentors = mentors;
    }

    /**
     * What is asked for. All that is given must be so.
     *
     * @param programme the id of a programme that they take part in
     * @param state how they stand in it, or in any, by its code
     * @param email the whole mail address
     * @param phone the whole number
     * @param reference the caller's own reference: those of others are found by nobody else
     * @param name a part of the name
     */
    public record Asked(
            @Nullable String programme,
            @Nullable String state,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String reference,
            @Nullable String name) {
        private Map<String, String> exact(Call call) {
            Map<String, String> exact = new LinkedHashMap<>();
            if (email != null) {
                exact.put("email", Normalised.mail(email));
            }
            if (phone != null) {
                exact.put("phone", Normalised.phone(phone));
            }
            if (reference != null) {
                exact.put(
                        "reference",
                        Finding.reference(call.caller().membership(), Normalised.words(reference)));
            }
            return exact;
        }

        private Map<String, String> fields() {
            return programme == null ? Map.of() : Map.of("state.engagements.programme", programme);
        }

        private boolean fits(Mentor mentor) {
            return mentor.engagements().stream()
                    .filter(each -> programme == null || each.programme().equals(programme))
                    .map(Engagement::state)
                    .anyMatch(each -> state == null || Json.code(each).equals(state));
        }
    }

    /**
     * In the order of ids, or of names where mail, phone, reference or name are given. What is out
     * of the caller's reach is left out.
     */
    public Page<Stored<Mentor>> find(Call call, Asked asked, Paging paging) {
        Map<String, String> exact = asked.exact(call);
        ByName<Mentor> named =
                new ByName<>(
                        mentor -> mentor.contact().name(),
                        asked.name() == null ? "" : asked.name(),
                        all ->
                                MentorReach.LISTS.seenBy(call).apply(all).stream()
                                        .filter(stored -> asked.fits(stored.state()))
                                        .toList());
        if (!exact.isEmpty()) {
            return named.among(mentors.lookup(call.tenant(), exact), paging);
        }
        if (asked.name() != null) {
            return mentors.byName(call.tenant(), asked.fields(), named, paging);
        }
        return MentorReach.LISTS.list(
                mentors, call, asked.fields(), paging, stored -> asked.fits(stored.state()));
    }

    /** A membership's reference as one text. */
    public static String reference(String membership, String text) {
        return membership + "\n" + text;
    }
}
