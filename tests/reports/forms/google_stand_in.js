"use strict";
// Stands in for the few calls of Apps Script that a form's script makes, and refuses all others.
// ACCOUNT is put before this: {inDistrict, collects, publishes}.
const LOG = [];
const Logger = { log: (text) => { LOG.push(String(text)); } };
const told = (value) => { if (typeof value !== "string" || !value) { throw new Error("a text is missing"); } return value; };
const yesOrNo = (value) => { if (typeof value !== "boolean") { throw new Error("not true or false"); } return value; };
const strict = (name, methods) => new Proxy(methods, {
  get: (known, key) => { if (key in known || typeof key === "symbol") { return known[key]; } if (key === "setPublished") { return undefined; }
    throw new TypeError(name + "." + key + " is not a function"); },
});
const item = (kind, record, takes) => {
  const made = { kind };
  record.items.push(made);
  const self = strict(kind, {
    setTitle: (text) => { made.title = told(text); return self; },
    setHelpText: (text) => { made.help = told(text); return self; },
    ...(kind === "page" ? {} : { setRequired: (on) => { made.required = yesOrNo(on); return self; } }),
    ...(takes === "choices" ? { setChoiceValues: (values) => {
      if (!values.length || new Set(values).size !== values.length) { throw new Error("choices are missing, or equal"); }
      made.choices = values.map(told);
      return self;
    } } : {}),
    ...(takes === "pattern" ? { setValidation: (rule) => { made.pattern = rule.pattern; made.wrong = rule.wrong; return self; } } : {}),
  });
  return self;
};
const FORMS = [];
const FormApp = strict("FormApp", {
  create: (title) => {
    const record = { created: told(title), settings: {}, items: [], published: !ACCOUNT.publishes, accepts: false };
    FORMS.push(record);
    const setting = (name, check) => (value) => { record.settings[name] = check(value); return form; };
    const methods = {
      setTitle: setting("title", told), setDescription: setting("description", String),
      setConfirmationMessage: setting("confirmation", told),
      setRequireLogin: (value) => {
        if (!ACCOUNT.inDistrict) { throw new Error("only for accounts of a district"); }
        return setting("requireLogin", yesOrNo)(value);
      },
      collectsEmail: () => ACCOUNT.collects || record.settings.collectEmail,
      getPublishedUrl: () => "https://forms.example/answer", getEditUrl: () => "https://forms.example/edit",
      addPageBreakItem: () => item("page", record), addTextItem: () => item("text", record, "pattern"),
      addParagraphTextItem: () => item("lines", record), addMultipleChoiceItem: () => item("one", record, "choices"),
      addCheckboxItem: () => item("several", record, "choices"), addListItem: () => item("list", record, "choices"),
      setAcceptingResponses: (value) => {
        if (value && !record.published) { throw new Error("the form is not published"); }
        record.accepts = yesOrNo(value);
        return form;
      },
    };
    for (const name of ["CollectEmail", "LimitOneResponsePerUser", "AllowResponseEdits", "ShowLinkToRespondAgain",
      "PublishingSummary", "ShuffleQuestions", "ProgressBar"]) {
      methods["set" + name] = setting(name[0].toLowerCase() + name.slice(1), yesOrNo);
    }
    if (ACCOUNT.publishes) { methods.setPublished = (value) => { record.published = yesOrNo(value); return form; }; }
    const form = strict("Form", methods);
    return form;
  },
  createTextValidation: () => {
    const rule = {};
    const builder = strict("TextValidationBuilder", {
      requireTextMatchesPattern: (text) => { rule.pattern = new RegExp(told(text)).source; return builder; },
      setHelpText: (text) => { rule.wrong = told(text); return builder; },
      build: () => rule,
    });
    return builder;
  },
});
