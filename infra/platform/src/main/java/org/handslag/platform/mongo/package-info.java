/** What every document has in common: its tenant, its indexes, its JSON. */
@NullMarked
package org.handslag.platform.mongo;

import org.jspecify.annotations.NullMarked;
