package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import java.util.List;

/** Decides what is shown: one implementation, asked by every answer that leaves the service. */
public interface DisclosureRule {

    /**
     * What is shown to the mentor who has this ground, each thing once, in the order of {@link
     * What}.
     *
     * @param disclosed what the participant said
     */
    List<Shown> toMentor(
            Policy policy, Disclosed disclosed, Guard guard, Ground ground, LocalDate today);

    /**
     * What is shown of what a workplace was told, each thing once, in the order of {@link What}.
     *
     * @param organisation the organisation's id
     */
    List<Shown> toWorkplace(
            Policy policy, Disclosed disclosed, Guard guard, String organisation, LocalDate today);
}
