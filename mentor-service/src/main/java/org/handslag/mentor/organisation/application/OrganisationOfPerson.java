package org.handslag.mentor.organisation.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.organisation.model.Contacted;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.organisation.model.Promise;
import org.handslag.platform.personal.PrivateText;

/**
 * What an organisation's record says of one person.
 *
 * @param contacts when it was asked about them
 * @param promises mentors that it promised for them, or who they are
 */
public record OrganisationOfPerson(
        PrivateText name, List<Contacted> contacts, List<Promised> promises) {
    /** A promise that is about the person. */
    public record Promised(String programme, LocalDate on, int places, Promise.State state) {}

    /** What is said of the person. */
    public static OrganisationOfPerson of(Organisation organisation, String person) {
        return new OrganisationOfPerson(
                organisation.name(),
                organisation.contacts().stream()
                        .filter(each -> person.equals(each.participant()))
                        .toList(),
                organisation.promises().stream()
                        .filter(
                                each ->
                                        person.equals(each.participant())
                                                || each.named().stream()
                                                        .anyMatch(
                                                                one -> person.equals(one.mentor())))
                        .map(
                                each ->
                                        new Promised(
                                                each.programme(),
                                                each.on(),
                                                each.places(),
                                                each.state()))
                        .toList());
    }
}
