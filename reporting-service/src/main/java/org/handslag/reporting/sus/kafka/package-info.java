/** What an export to an authority takes from published people and courses. */
@NullMarked
package org.handslag.reporting.sus.kafka;

import org.jspecify.annotations.NullMarked;
