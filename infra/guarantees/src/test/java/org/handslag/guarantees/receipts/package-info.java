/** A second service that only listens: it mirrors notes and keeps a receipt of each. */
@NullMarked
package org.handslag.guarantees.receipts;

import org.jspecify.annotations.NullMarked;
