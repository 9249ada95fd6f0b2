# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

variable "region" {
  description = "AWS region; the availability zones in main.tf belong to it"
  type        = string
  default     = "ap-northeast-1"

  validation {
    condition     = var.region == "ap-northeast-1"
    error_message = "The zones in main.tf belong to ap-northeast-1: generate the design again for another region."
  }
}
