dist_man_MANS +=
dist_man_MANS += %D%/tillmail.yaml.5
