package org.meristem.evaluation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.evaluation.RoundPreparing;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.TemplateReading;
import org.meristem.people.Person;
import org.meristem.platform.ZonedTimes;
import org.meristem.platform.web.Messages;

/** By what rules a round is held: the form for a new one, or for one in preparation. */
@Named
@ViewScoped
public class RoundTermsPage implements Serializable {
  @Inject private RoundPreparing preparing;
  @Inject private RoundReading reading;
  @Inject private TemplateReading templates;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private Long id;
  private int seen;
  private String template;
  private String chair;
  private RoundTermsForm form;
  private transient List<Template> published;
  private transient List<Person> panel;
  private transient Map<String, String> zones;

  @PostConstruct
  void begin() {
    form = RoundTermsForm.fresh(clock);
  }

  public void load() {
    if (id != null) {
      var round = reading.round(id);
      seen = round.version();
      template = round.template().code();
      chair = round.chair() == null ? null : round.chair().staffNumber();
      form = RoundTermsForm.of(round.terms());
    }
  }

  public String keep() {
    if (id == null) {
      id = preparing.begin(template, chair, form.terms());
    } else {
      preparing.agree(id, seen, template, chair, form.terms());
    }
    messages.done("evaluation.round.kept");
    return "/evaluation/round-people?faces-redirect=true&id=" + id;
  }

  public List<Template> getTemplates() {
    if (published == null) {
      published = templates.published();
    }
    return published;
  }

  public List<Person> getPanel() {
    if (panel == null) {
      panel = preparing.possiblePanel();
    }
    return panel;
  }

  /** All there are, by what they are called. */
  public Map<String, String> getZones() {
    if (zones == null) {
      var ids = new TreeSet<>(ZoneId.getAvailableZoneIds());
      ids.add(form.getZone());
      zones =
          ids.stream()
              .collect(
                  Collectors.toMap(
                      id -> ZonedTimes.name(ZoneId.of(id), clock.instant()),
                      Function.identity(),
                      (one, other) -> one,
                      LinkedHashMap::new));
    }
    return zones;
  }

  public RoundTermsForm getForm() {
    return form;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getChair() {
    return chair;
  }

  public void setChair(String chair) {
    this.chair = chair;
  }
}
