package org.handslag.participant.admission.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.participant.blueprint.model.Places;
import org.jspecify.annotations.Nullable;

/** Whether there is a place for one more. */
public sealed interface Room {
    /** Nobody counts: the blueprint keeps no quota. */
    record Unlimited() implements Room {}

    /** There is this one. */
    record Free(Seat seat) implements Room {}

    /**
     * There is none.
     *
     * @param most how many there are
     */
    record Full(int most) implements Room {}

    /**
     * Room for one more of a municipality.
     *
     * @param cohort everybody who was ever referred to the cohort
     */
    static Room of(Places places, String municipality, Collection<Admission> cohort) {
        List<Admission> in = cohort.stream().filter(Admission::holdsPlace).toList();
        List<Admission> local =
                in.stream()
                        .filter(each -> each.person().municipality().equals(municipality))
                        .toList();
        Integer most = places.most();
        Integer localMost = places.byMunicipality().get(municipality);
        Optional<Integer> number = free(most, in, Seat::number);
        Optional<Integer> ofMunicipality = free(localMost, local, Seat::ofMunicipality);
        if (most != null && number.isEmpty()) {
            return new Full(most);
        }
        return localMost != null && ofMunicipality.isEmpty()
                ? new Full(localMost)
                : new Free(new Seat(number.orElse(null), ofMunicipality.orElse(null)));
    }

    /**
     * The lowest number that nobody has; empty where there is no number, or it is reached. Who came
     * in without a number counts too.
     */
    private static Optional<Integer> free(
            @Nullable Integer most, List<Admission> in, Function<Seat, @Nullable Integer> number) {
        if (most == null || in.size() >= most) {
            return Optional.empty();
        }
        Set<Integer> taken =
                in.stream()
                        .map(Admission::seat)
                        .filter(Objects::nonNull)
                        .map(number)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        int lowest = 1;
        while (taken.contains(lowest)) {
            lowest++;
        }
        return Optional.of(lowest);
    }
}
