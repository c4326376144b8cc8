/** Publications and comparisons over HTTP. */
@NullMarked
package org.handslag.reporting.publishing.web;

import org.jspecify.annotations.NullMarked;
