package org.handslag.participant.basis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a programme's personal data is processed for: what its blueprint says, and the
 * platform's own purposes of other keys.
 */
public record Purposes(List<Purpose> all) {
    public Purposes {
        all = List.copyOf(all);
    }

    /** The blueprint's, in their order, and then what it does not speak of. */
    public static Purposes of(List<Purpose> stated, List<Purpose> defaults) {
        Set<String> known = stated.stream().map(Purpose::key).collect(Collectors.toSet());
        List<Purpose> all = new ArrayList<>(stated);
        defaults.stream().filter(ours -> !known.contains(ours.key())).forEach(all::add);
        return new Purposes(all);
    }

    /** Whether there is such a purpose and the person's consent is what it rests on. */
    public boolean restsOnConsent(String key) {
        return all.stream()
                .anyMatch(each -> each.key().equals(key) && each.basis() == Basis.CONSENT);
    }
}
