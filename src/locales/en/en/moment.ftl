# A moment of the practice and of its debrief
moment-nature = { $word }
moment-now = now { $word }
moment-guess-none = No score yet: digits or Left/Right set it. Enter alone gives none.
moment-guess-none-given = You gave yourself no score.
