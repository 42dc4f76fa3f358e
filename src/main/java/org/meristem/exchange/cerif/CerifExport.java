package org.meristem.exchange.cerif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import javax.xml.stream.XMLStreamException;
import org.meristem.platform.Address;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Settings;
import org.meristem.talent.ProfileReading;

/** A researcher's public achievements for a catalogue of research. */
@ApplicationScoped
public class CerifExport {
  public static final String FILE = "cerif.xml";
  public static final String MEDIA_TYPE = "application/xml";

  @Inject private ProfileReading reading;
  @Inject private Clock clock;

  /**
   * @throws NotFound where nobody has this number
   * @throws NotPermitted where the caller may not open the profile
   */
  @Transactional
  public byte[] xml(String number) {
    var out = new ByteArrayOutputStream();
    try {
      new CerifDocument(reading.profile(number), Address.of(Settings.current()), clock.instant())
          .write(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
