package org.handslag.matching.engine.check;

import java.util.Arrays;
import java.util.Optional;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.check.Flaw.Code;
import org.jspecify.annotations.Nullable;

/**
 * Proves that an assignment is allowed and the best there is, in one pass over the edges: weak
 * duality of the transportation problem, by complementary slackness (any textbook of linear
 * programming). Where a flaw of the prices is found the answer may still be the best, but is not
 * proved to be.
 *
 * <p>With floors the same is proved: an allowance (how many of a group may stay out) is a mentor
 * with a price. Where floors cannot be met, {@link #flawOfNearest} proves that they are missed by
 * as few people as possible: breaking a floor costs as much again as staying out, no less total
 * exists at these prices, and since whoever can be matched is part of a largest matching, fewest
 * missing and most matched are reached together.
 */
public final class AssignmentCheck {
    private final Market market;
    private final Terms terms;
    private final Assignment answer;

    /** Whether floors may be broken, for what staying out costs once more. */
    private final boolean nearest;

    private final boolean[] floored;
    private final int[] pinnedTo;
    private final int[] room;
    private final int[] leftOut;
    private final int[] mayStayOut;

    private AssignmentCheck(Market market, Terms terms, Assignment answer, boolean nearest) {
        this.market = market;
        this.terms = terms;
        this.answer = answer;
        this.nearest = nearest;
        this.floored = new boolean[market.groups()];
        this.pinnedTo = new int[market.participants()];
        this.room = new int[market.mentors()];
        this.leftOut = new int[market.groups()];
        this.mayStayOut = new int[market.groups()];
    }

    /** The first flaw found; empty: proved. */
    public static Optional<Flaw> flaw(Market market, Terms terms, Assignment answer) {
        return flaw(market, terms, answer, false);
    }

    /**
     * The first flaw of an answer to floors that cannot be met; empty: proved that no other misses
     * them by fewer people, and of these that none matches more, or as many with a higher score.
     */
    public static Optional<Flaw> flawOfNearest(Market market, Terms terms, Assignment answer) {
        return flaw(market, terms, answer, true);
    }

    private static Optional<Flaw> flaw(
            Market market, Terms terms, Assignment answer, boolean nearest) {
        if (!terms.problems(market).isEmpty()) {
            return Optional.of(new Flaw(Code.TERMS, -1, -1));
        }
        if (answer.participants() != market.participants()
                || answer.prices().length != market.mentors()) {
            return Optional.of(new Flaw(Code.SHAPE, -1, -1));
        }
        return Optional.ofNullable(new AssignmentCheck(market, terms, answer, nearest).first());
    }

    private @Nullable Flaw first() {
        countRoom();
        Flaw flaw = countPairs();
        if (flaw == null) {
            flaw = countOut();
        }
        if (flaw == null) {
            flaw = prices();
        }
        return flaw == null ? slackness() : flaw;
    }

    private void countRoom() {
        Arrays.fill(pinnedTo, -1);
        for (int m = 0; m < room.length; m++) {
            room[m] = market.capacity(m);
        }
        for (Couple pin : terms.pins()) {
            pinnedTo[pin.participant()] = pin.mentor();
            room[pin.mentor()] = Math.max(0, room[pin.mentor()] - 1);
        }
    }

    private @Nullable Flaw countPairs() {
        int matched = 0;
        long score = 0;
        for (int p = 0; p < market.participants(); p++) {
            int mentor = answer.mentorOf(p);
            int edge = mentor < 0 ? -1 : market.edge(p, mentor);
            if (pinnedTo[p] >= 0 && pinnedTo[p] != mentor) {
                return new Flaw(Code.PIN_MISSING, p, pinnedTo[p]);
            }
            if (mentor < 0) {
                continue;
            }
            matched++;
            score += edge < 0 ? 0 : market.score(edge);
            if (pinnedTo[p] < 0) {
                if (edge < 0 || !allowed(p, edge)) {
                    return new Flaw(Code.NOT_ALLOWED, p, mentor);
                }
                if (--room[mentor] < 0) {
                    return new Flaw(Code.OVER_CAPACITY, p, mentor);
                }
            }
        }
        return matched == answer.matched() && score == answer.score()
                ? null
                : new Flaw(Code.WRONG_TOTAL, -1, -1);
    }

    private @Nullable Flaw countOut() {
        int[] size = new int[market.groups()];
        for (int p = 0; p < market.participants(); p++) {
            int group = market.group(p);
            if (group >= 0) {
                size[group]++;
                leftOut[group] += answer.mentorOf(p) < 0 ? 1 : 0;
            }
        }
        System.arraycopy(size, 0, mayStayOut, 0, size.length);
        for (Floor floor : terms.floors()) {
            floored[floor.group()] = true;
            mayStayOut[floor.group()] = size[floor.group()] - floor.of(size[floor.group()]);
            // Broken only where the allowance is worth all that breaking costs.
            if (leftOut[floor.group()] > mayStayOut[floor.group()]
                    && !(nearest && answer.groupPrice(floor.group()) >= answer.stayingOut())) {
                return new Flaw(Code.FLOOR_MISSED, -1, -1);
            }
        }
        return null;
    }

    private @Nullable Flaw prices() {
        if (answer.stayingOut() < 1001L * (market.participants() + 1)) {
            return new Flaw(Code.STAYING_OUT_TOO_CHEAP, -1, -1);
        }
        for (int m = 0; m < room.length; m++) {
            if (answer.price(m) < 0 || answer.price(m) > 0 && room[m] > 0) {
                return new Flaw(Code.PRICE, -1, m);
            }
        }
        for (int g = 0; g < leftOut.length; g++) {
            long price = answer.groupPrice(g);
            if (price < 0 || price > 0 && (!floored[g] || leftOut[g] < mayStayOut[g])) {
                return new Flaw(Code.PRICE, -1, -1);
            }
        }
        return null;
    }

    private @Nullable Flaw slackness() {
        for (int p = 0; p < market.participants(); p++) {
            if (pinnedTo[p] >= 0) {
                continue;
            }
            int mentor = answer.mentorOf(p);
            long out = out(market.group(p));
            long pays = mentor < 0 ? out : cost(market.edge(p, mentor));
            if (pays > out) {
                return new Flaw(Code.NOT_CHEAPEST, p, -1);
            }
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                if (cost(e) < pays && allowed(p, e)) {
                    return new Flaw(Code.NOT_CHEAPEST, p, market.mentor(e));
                }
            }
        }
        return null;
    }

    private long out(int group) {
        long out = answer.stayingOut() + answer.groupPrice(group);
        return nearest && group >= 0 && floored[group]
                ? Math.min(out, 2 * answer.stayingOut())
                : out;
    }

    private long cost(int edge) {
        return 1000L - market.score(edge) + answer.price(market.mentor(edge));
    }

    private boolean allowed(int participant, int edge) {
        return market.score(edge) >= terms.minimumScore()
                && (terms.forbidden().isEmpty()
                        || !terms.forbidden()
                                .contains(new Couple(participant, market.mentor(edge))));
    }
}
