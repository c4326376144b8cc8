/** What every service's documents and answers say. */
@NullMarked
package org.handslag.platform.web;

import org.jspecify.annotations.NullMarked;
