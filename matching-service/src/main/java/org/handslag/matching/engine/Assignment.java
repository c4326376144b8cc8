package org.handslag.matching.engine;

/**
 * Who gets whom, and the prices that prove it the best. Arrays are copied out, never handed out.
 *
 * <p>The proof is complementary slackness of the transportation problem: an edge costs {@code 1000
 * - score}, staying out costs {@link #stayingOut} (more than all scores together, so that the
 * number matched comes first) plus the price of the group; prices are 0 where places are left, and
 * everybody has what is cheapest for them at these prices.
 */
public final class Assignment {
    /**
     * What staying out costs, in points: more than all scores of as many people as a market may
     * have. A mentor's price divided by it is what a place there is worth in matches, the rest in
     * points.
     */
    public static final int STAYING_OUT = (Market.TOP + 1) * (Market.MOST_PARTICIPANTS + 1);

    private final int[] mentorOf;
    private final int[] price;
    private final int[] groupPrice;
    private final long stayingOut;
    private final int matched;
    private final long score;

    /**
     * An answer.
     *
     * @param mentorOf each participant's mentor, -1: none
     * @param price each mentor's price, in points
     * @param groupPrice each group's price of staying out, in points
     * @param stayingOut what staying out costs, in points
     */
    public Assignment(
            int[] mentorOf,
            int[] price,
            int[] groupPrice,
            long stayingOut,
            int matched,
            long score) {
        this.mentorOf = mentorOf;
        this.price = price;
        this.groupPrice = groupPrice;
        this.stayingOut = stayingOut;
        this.matched = matched;
        this.score = score;
    }

    /** The participant's mentor; -1: none. */
    public int mentorOf(int participant) {
        return mentorOf[participant];
    }

    /** How many participants there are. */
    public int participants() {
        return mentorOf.length;
    }

    /** Each participant's mentor. */
    public int[] mentors() {
        return mentorOf.clone();
    }

    /** What a place at the mentor is worth to the round, in points; 0 where one is left. */
    public int price(int mentor) {
        return price[mentor];
    }

    /** Each mentor's price. */
    public int[] prices() {
        return price.clone();
    }

    /** What the floor adds to the cost of leaving one of the group out; 0 where it is slack. */
    public int groupPrice(int group) {
        return group < 0 || group >= groupPrice.length ? 0 : groupPrice[group];
    }

    /** What staying out costs, in points. */
    public long stayingOut() {
        return stayingOut;
    }

    /** How many participants have a mentor. */
    public int matched() {
        return matched;
    }

    /** The sum of the pairs' scores. */
    public long score() {
        return score;
    }
}
