/** What every story is told with: a tenant of its own, people by lot, calls in order, a ledger. */
@NullMarked
package org.handslag.acceptance.stage;

import org.jspecify.annotations.NullMarked;
