package org.handslag.chaos.check;

import java.util.List;
import java.util.Map;
import org.handslag.chaos.client.Invocation.Ended;
import org.handslag.chaos.client.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What is there when all is quiet again, of one run's tenant, and what its clients were told.
 *
 * @param history every invocation that ended
 * @param sources by kind and id: the aggregates in the databases of the services that own them
 * @param topics by kind: the records of its topic, in order per aggregate, none of them too; a kind
 *     that is not published is missing
 * @param mirrors what services hold of kinds that others own
 * @param places by mentor: how many participants they take
 * @param parked the ids of parked records
 * @param journal what the tenant's subscribers are told from
 */
public record Facts(
        List<Ended> history,
        Map<String, Map<String, Source>> sources,
        Map<String, List<Published>> topics,
        List<Mirror> mirrors,
        Map<String, Integer> places,
        List<String> parked,
        Journal journal) {

    /**
     * An aggregate in its own database.
     *
     * @param marks what writes left in it, each as often as it is there
     * @param pair null where it is no pair
     */
    public record Source(long version, List<Mark> marks, @Nullable Pair pair) {}

    /**
     * A pair.
     *
     * @param live whether it takes a place with participant and mentor
     */
    public record Pair(String cohort, String participant, String mentor, boolean live) {}

    /**
     * A record of a topic.
     *
     * @param content type, time and state in one form, so that equal ones are equal texts
     */
    public record Published(String id, long sequence, String content) {}

    /**
     * A service's mirror of a kind.
     *
     * @param held by id: what it holds, in the form of what was published
     */
    public record Mirror(String service, String plural, Map<String, Published> held) {}
}
