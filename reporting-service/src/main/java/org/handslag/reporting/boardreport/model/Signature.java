package org.handslag.reporting.boardreport.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * That somebody signed a frozen report.
 *
 * @param signatory whose signature it is, by key
 * @param contentHash what was signed
 * @param recorded who entered it, and who told it
 */
public record Signature(String signatory, LocalDate on, String contentHash, Recorded recorded) {}
