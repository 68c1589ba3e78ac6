dist_man_MANS += %D%/tillmail.1
dist_man_MANS += %D%/tillmail-json.5
dist_man_MANS += %D%/tillmail-template.5
dist_man_MANS += %D%/tillmail.yaml.5
