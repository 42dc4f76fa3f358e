package org.meristem.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.meristem.evaluation.RoundOpening;
import org.meristem.evaluation.RoundResult;
import org.meristem.evaluation.Template;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherList;

/** The form that opens a round. */
@Named
@ViewScoped
public class NewRoundPage implements Serializable {
  /** The zones that are offered; the first is the house's. */
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Zurich", "UTC", "America/New_York");

  private static final int WEEKS = 4;

  @Inject private RoundOpening opening;
  @Inject private RoundResult result;
  @Inject private ResearcherList researchers;
  @Inject private Messages messages;

  private String template;
  private String titleEn;
  private String titleZh;
  private String zone = ZONES.get(0);
  private LocalDateTime due =
      LocalDateTime.now(ZoneId.of(ZONES.get(0)))
          .plusWeeks(WEEKS)
          .withHour(23)
          .withMinute(59)
          .withSecond(0)
          .withNano(0);
  private List<String> candidates = List.of();
  private List<String> evaluators = List.of();
  private transient List<Template> templates;
  private transient List<Researcher> possible;
  private transient List<Person> panel;

  public String open() {
    var id =
        opening.open(
            new RoundOpening.Plan(
                template,
                new BilingualText(titleEn, titleZh),
                due,
                ZoneId.of(zone),
                candidates,
                evaluators));
    messages.done("evaluation.round.opened", candidates.size() * evaluators.size());
    return "/evaluation/round?faces-redirect=true&id=" + id;
  }

  public List<Template> getTemplates() {
    if (templates == null) {
      templates = result.templates();
    }
    return templates;
  }

  public List<Researcher> getResearchers() {
    if (possible == null) {
      possible = researchers.find("");
    }
    return possible;
  }

  public List<Person> getPanel() {
    if (panel == null) {
      panel = opening.panel();
    }
    return panel;
  }

  public List<String> getZones() {
    return ZONES;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public LocalDateTime getDue() {
    return due;
  }

  public void setDue(LocalDateTime due) {
    this.due = due;
  }

  public List<String> getCandidates() {
    return candidates;
  }

  public void setCandidates(List<String> candidates) {
    this.candidates = candidates;
  }

  public List<String> getEvaluators() {
    return evaluators;
  }

  public void setEvaluators(List<String> evaluators) {
    this.evaluators = evaluators;
  }
}
