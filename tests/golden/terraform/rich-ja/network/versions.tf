# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

terraform {
  required_version = ">= 1.7"

  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5.100, < 7.0" }
  }
}
