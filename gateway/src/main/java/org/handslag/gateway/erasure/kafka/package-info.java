/** What others learn of erasures, and what the services say they have done. */
@NullMarked
package org.handslag.gateway.erasure.kafka;

import org.jspecify.annotations.NullMarked;
