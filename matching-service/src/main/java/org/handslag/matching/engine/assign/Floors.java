package org.handslag.matching.engine.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.assign.Outcome.Shortage;

/**
 * Floors, as allowances: of a group of 20 with a floor of 15, five may stay out. An allowance is a
 * mentor beyond the real ones, with staying out's cost and a price of its own; the last of them is
 * everybody's without a floor. Breaking a floor costs twice as much as staying out: a set of people
 * that can be matched is always part of a largest such set, so floors cost scores, never matches,
 * and no more is needed to put them first.
 */
final class Floors {
    private final List<Floor> floors;

    /** Each participant's allowance; the last one: no floor. */
    private final int[] allowanceOf;

    private final int[] allowance;
    private final int[] size;
    private final boolean[] pinned;

    private Floors(
            List<Floor> floors, int[] allowanceOf, int[] allowance, int[] size, boolean[] pinned) {
        this.floors = floors;
        this.allowanceOf = allowanceOf;
        this.allowance = allowance;
        this.size = size;
        this.pinned = pinned;
    }

    static Floors of(Market market, Terms terms) {
        List<Floor> floors = terms.floors();
        if (floors.isEmpty()) {
            int[] none = {};
            return new Floors(floors, none, none, none, new boolean[0]);
        }
        int[] index = new int[market.groups()];
        Arrays.fill(index, floors.size());
        for (int i = 0; i < floors.size(); i++) {
            index[floors.get(i).group()] = i;
        }
        int n = market.participants();
        int[] allowanceOf = new int[n];
        int[] size = new int[floors.size() + 1];
        for (int p = 0; p < n; p++) {
            int group = market.group(p);
            allowanceOf[p] = group < 0 ? floors.size() : index[group];
            size[allowanceOf[p]]++;
        }
        int[] allowance = new int[floors.size() + 1];
        allowance[floors.size()] = n;
        for (int i = 0; i < floors.size(); i++) {
            allowance[i] = size[i] - floors.get(i).of(size[i]);
        }
        boolean[] pinned = new boolean[n];
        for (Couple pin : terms.pins()) {
            pinned[pin.participant()] = true;
        }
        return new Floors(floors, allowanceOf, allowance, size, pinned);
    }

    boolean areNone() {
        return floors.isEmpty();
    }

    int[] allowances() {
        return allowance;
    }

    /** From the best without floors to the best with them. */
    void keep(Network net, Parting parting, int out) {
        int real = net.m - allowance.length;
        int[] option = new int[net.n];
        List<Integer> over = new ArrayList<>();
        for (int i = 0; i < net.n; i++) {
            int p = parting.participants()[i];
            option[i] = pinned[p] ? -1 : real + allowanceOf[p];
            if (!pinned[p] && net.at[i] == Network.OUT) {
                if (net.hasPlace(option[i])) {
                    net.sit(i, option[i], out);
                } else {
                    over.add(i);
                }
            }
        }
        Seating seating = new Seating(net, option, out);
        over.forEach(i -> seating.seat(i, 2L * out));
    }

    /** What each group's allowance is worth. */
    int[] prices(Network net, int real, int groups) {
        int[] prices = new int[groups];
        for (int i = 0; i < floors.size(); i++) {
            prices[floors.get(i).group()] = net.price[real + i];
        }
        return prices;
    }

    /** The floors that are missed, after {@link #keep}. */
    List<Shortage> shortages(Market market, Network net, Parting parting) {
        if (areNone()) {
            return List.of();
        }
        int[] missing = new int[allowance.length];
        int[] without = new int[allowance.length];
        for (int i = 0; i < net.n; i++) {
            int p = parting.participants()[i];
            if (!pinned[p]) {
                missing[allowanceOf[p]] += net.at[i] == Network.OUT ? 1 : 0;
                without[allowanceOf[p]] += market.first(p) == market.first(p + 1) ? 1 : 0;
            }
        }
        List<Shortage> found = new ArrayList<>();
        for (int i = 0; i < floors.size(); i++) {
            if (missing[i] > 0) {
                found.add(
                        new Shortage(
                                floors.get(i).group(),
                                size[i],
                                size[i] - allowance[i],
                                missing[i],
                                without[i]));
            }
        }
        return found;
    }
}
