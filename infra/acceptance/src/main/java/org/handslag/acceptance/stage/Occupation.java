package org.handslag.acceptance.stage;

import java.util.List;

/**
 * Work that somebody can do.
 *
 * @param isco the ISCO-08 unit group
 * @param trade what mentors of the field are drawn by
 * @param level the ISCED 2011 level that people of it often have
 */
public record Occupation(String isco, Trade trade, int level) {

    /** Fields of working life, as the two municipalities' businesses would be sorted. */
    public enum Trade {
        CARE,
        FOOD,
        TRADE,
        INDUSTRY,
        BUILDING,
        TRANSPORT,
        OFFICE,
        TECHNOLOGY,
        EDUCATION,
        GREEN
    }

    public static final List<Occupation> ALL =
            List.of(
                    new Occupation("5321", Trade.CARE, 3),
                    new Occupation("2221", Trade.CARE, 6),
                    new Occupation("5329", Trade.CARE, 2),
                    new Occupation("5120", Trade.FOOD, 3),
                    new Occupation("7512", Trade.FOOD, 3),
                    new Occupation("9412", Trade.FOOD, 1),
                    new Occupation("5223", Trade.TRADE, 3),
                    new Occupation("5141", Trade.TRADE, 3),
                    new Occupation("5230", Trade.TRADE, 2),
                    new Occupation("7223", Trade.INDUSTRY, 3),
                    new Occupation("8183", Trade.INDUSTRY, 2),
                    new Occupation("7231", Trade.INDUSTRY, 3),
                    new Occupation("7115", Trade.BUILDING, 3),
                    new Occupation("7411", Trade.BUILDING, 4),
                    new Occupation("7131", Trade.BUILDING, 2),
                    new Occupation("8332", Trade.TRANSPORT, 2),
                    new Occupation("4321", Trade.TRANSPORT, 3),
                    new Occupation("4110", Trade.OFFICE, 3),
                    new Occupation("2411", Trade.OFFICE, 6),
                    new Occupation("9112", Trade.OFFICE, 1),
                    new Occupation("2512", Trade.TECHNOLOGY, 6),
                    new Occupation("2142", Trade.TECHNOLOGY, 7),
                    new Occupation("2341", Trade.EDUCATION, 6),
                    new Occupation("5311", Trade.EDUCATION, 3),
                    new Occupation("6113", Trade.GREEN, 3));
}
