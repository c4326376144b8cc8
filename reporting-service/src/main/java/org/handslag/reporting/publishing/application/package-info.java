/** Publishing reports and comparing what was published. */
@NullMarked
package org.handslag.reporting.publishing.application;

import org.jspecify.annotations.NullMarked;
