/**
 * Counts a lived programme's ledger anew, by its blueprint alone, and holds the result beside the
 * reports. Shares no code with the driver or the services: what both got wrong in the same way
 * would not be found.
 */
@NullMarked
package org.handslag.acceptance.recount;

import org.jspecify.annotations.NullMarked;
