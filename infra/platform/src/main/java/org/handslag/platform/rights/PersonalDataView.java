package org.handslag.platform.rights;

import java.util.List;
import org.handslag.platform.personal.PersonId;

/**
 * What one service holds about a person.
 *
 * @param items by kind, in the order of ids; empty where there is nothing
 */
public record PersonalDataView(
        String service, @PersonId String person, List<PersonalData.Item> items) {}
