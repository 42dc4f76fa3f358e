package org.meristem.evaluation.template.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.TemplateKeeping;
import org.meristem.evaluation.template.TemplateReading;
import org.meristem.evaluation.template.WorkKind;
import org.meristem.platform.BilingualText;

/** The templates of the house, and the form that begins a new one. */
@Named
@RequestScoped
public class TemplatesPage {
  @Inject private TemplateReading reading;
  @Inject private TemplateKeeping keeping;

  private List<Template> all;
  private String code;
  private String nameEn;
  private String nameZh;
  private WorkKind kind;
  private String like;

  public String begin() {
    keeping.begin(code, new BilingualText(nameEn, nameZh), kind, like);
    return "/evaluation/template?faces-redirect=true&code=" + code;
  }

  public List<Template> getAll() {
    if (all == null) {
      all = reading.all();
    }
    return all;
  }

  public WorkKind[] getKinds() {
    return WorkKind.values();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public WorkKind getKind() {
    return kind;
  }

  public void setKind(WorkKind kind) {
    this.kind = kind;
  }

  public String getLike() {
    return like;
  }

  public void setLike(String like) {
    this.like = like;
  }
}
