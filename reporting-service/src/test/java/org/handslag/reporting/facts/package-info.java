/** Tests. */
@NullMarked
package org.handslag.reporting.facts;

import org.jspecify.annotations.NullMarked;
