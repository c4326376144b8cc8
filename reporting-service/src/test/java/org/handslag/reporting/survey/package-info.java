/** Tests. */
@NullMarked
package org.handslag.reporting.survey;

import org.jspecify.annotations.NullMarked;
