"""What papers about one matter say, in the language of the moment: an order, a ticket, a job, a crew's run."""
