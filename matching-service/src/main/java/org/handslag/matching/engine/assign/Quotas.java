package org.handslag.matching.engine.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.assign.Outcome.Shortage;

/**
 * The floors of a round that changes: who is of which group, and how many of each may stay out. An
 * allowance is a mentor before the real ones; the last of them is everybody's without a floor.
 */
final class Quotas {
    private final List<Floor> floors;

    /** Each group's allowance. */
    private final int[] allowanceOf;

    /** Each participant's group, -1: none. */
    private int[] group;

    private final int[] size;

    private Quotas(List<Floor> floors, int[] allowanceOf, int[] group, int[] size) {
        this.floors = floors;
        this.allowanceOf = allowanceOf;
        this.group = group;
        this.size = size;
    }

    static Quotas of(Market market, List<Floor> floors) {
        int[] allowanceOf = new int[market.groups()];
        Arrays.fill(allowanceOf, floors.size());
        for (int i = 0; i < floors.size(); i++) {
            allowanceOf[floors.get(i).group()] = i;
        }
        int[] group = new int[market.participants()];
        Quotas quotas = new Quotas(floors, allowanceOf, group, new int[floors.size() + 1]);
        for (int p = 0; p < group.length; p++) {
            group[p] = market.group(p);
            quotas.size[quotas.allowance(p)]++;
        }
        return quotas;
    }

    Quotas copy() {
        return new Quotas(floors, allowanceOf, group.clone(), size.clone());
    }

    /** How many mentors come before the real ones. */
    int allowances() {
        return floors.isEmpty() ? 0 : floors.size() + 1;
    }

    int groups() {
        return allowanceOf.length;
    }

    int allowanceOf(int floored) {
        return allowanceOf[floored];
    }

    /** Where the participant may stay out. */
    int allowance(int participant) {
        return group[participant] < 0 ? floors.size() : allowanceOf[group[participant]];
    }

    /** How many may stay out by it. */
    int mayStayOut(int allowance) {
        return allowance == floors.size()
                ? Integer.MAX_VALUE
                : size[allowance] - floors.get(allowance).of(size[allowance]);
    }

    void grow(int participants) {
        int known = group.length;
        group = Arrays.copyOf(group, participants);
        Arrays.fill(group, known, participants, -1);
    }

    /** Puts somebody into another group, -1: none. */
    void put(int participant, int into) {
        size[allowance(participant)]--;
        group[participant] = into;
        size[allowance(participant)]++;
    }

    /** What each group's allowance is worth. */
    int[] prices(Network net) {
        int[] prices = new int[allowanceOf.length];
        for (int i = 0; i < floors.size(); i++) {
            prices[floors.get(i).group()] = net.price[i];
        }
        return prices;
    }

    /** The floors that are missed; pinned people miss none. */
    List<Shortage> shortages(Network net, int participants, int[] pinnedTo) {
        if (floors.isEmpty()) {
            return List.of();
        }
        int[] missing = new int[floors.size() + 1];
        int[] without = new int[floors.size() + 1];
        for (int p = 0; p < participants; p++) {
            if (pinnedTo[p] == Network.OUT) {
                missing[allowance(p)] += net.at[p] == Network.OUT ? 1 : 0;
                without[allowance(p)] += net.from[p] == net.to[p] ? 1 : 0;
            }
        }
        List<Shortage> found = new ArrayList<>();
        for (int i = 0; i < floors.size(); i++) {
            if (missing[i] > 0) {
                found.add(
                        new Shortage(
                                floors.get(i).group(),
                                size[i],
                                floors.get(i).of(size[i]),
                                missing[i],
                                without[i]));
            }
        }
        return found;
    }
}
